"""The range of Fernridge Outfitters."""

from __future__ import annotations

from decimal import Decimal

from mystery_shopper.simulators.records.model import Product

_RANGE = (
    ("Trail Tent 4", "Tents", "289.00", "Trail Tent 2",
     "A four-person tent that stands in nine minutes and keeps standing in the wind.",
     ("Sleeps four, two doors, two vestibules", "Packed weight 3.4 kg", "Taped floor, 3,000 mm")),
    ("Trail Tent 2", "Tents", "189.00", "Trail Tent 4",
     "The two-person sister: light enough for a weekend on foot.",
     ("Sleeps two, one vestibule", "Packed weight 1.9 kg", "Colour-coded poles")),
    ("Summit Shelter 3", "Tents", "459.00", "Trail Tent 4",
     "Four-season shelter for people who camp above the tree line.",
     ("Sleeps three, geodesic frame", "Snow skirt", "Packed weight 3.9 kg")),
    ("Camp Stove 2", "Camp kitchen", "79.00", "Camp Stove 1",
     "Two burners, one flat folding case, coffee while the eggs fry.",
     ("Two burners of 2.9 kW", "Piezo ignition", "Wind guards on three sides")),
    ("Camp Stove 1", "Camp kitchen", "39.00", "Camp Stove 2",
     "One burner that fits inside your mug.",
     ("3.1 kW", "82 g", "Folding pot supports")),
    ("Creek Kettle", "Camp kitchen", "24.50", "Mesa Mug Set",
     "A squat 0.9 litre kettle that pours without dripping.",
     ("0.9 litre", "Hard-anodised aluminium", "Handle folds flat")),
    ("Mesa Mug Set", "Camp kitchen", "32.00", "Creek Kettle",
     "Four enamel mugs, four colours, no arguments.",
     ("Four mugs of 0.35 litre", "Enamelled steel", "Dishwasher safe")),
    ("Heron Sleeping Bag", "Sleeping", "159.00", "Wren Sleeping Bag",
     "Three-season down that dries overnight.",
     ("Comfort to -4 °C", "Water-resistant down", "890 g")),
    ("Wren Sleeping Bag", "Sleeping", "119.00", "Heron Sleeping Bag",
     "Synthetic warmth for damp valleys and small budgets.",
     ("Comfort to 2 °C", "Recycled fill", "1,150 g")),
    ("Cloudrest Pad", "Sleeping", "89.00", "Heron Sleeping Bag",
     "Seven centimetres between you and the granite.",
     ("R-value 4.2", "Inflates in twelve breaths", "480 g")),
    ("Mesa Backpack 55", "Packs", "179.00", "Aspen Daypack 22",
     "A pack for a week that carries like one for a day.",
     ("55 litres", "Adjustable back length", "Rain cover included")),
    ("Aspen Daypack 22", "Packs", "84.00", "Mesa Backpack 55",
     "Lunch, layers, laptop: the everyday pack.",
     ("22 litres", "Padded sleeve", "Two bottle pockets")),
    ("Juniper Jacket", "Clothing", "219.00", "Sage Fleece",
     "Three-layer shell that breathes on the way up.",
     ("Waterproof to 20,000 mm", "Pit zips", "Helmet-friendly hood")),
    ("Sage Fleece", "Clothing", "95.00", "Juniper Jacket",
     "The layer that you forget to take off.",
     ("Recycled polyester", "Flat seams", "Two-way zip")),
    ("Granite Boots", "Footwear", "164.00", "Arroyo Sandals",
     "Resoleable leather boots for rough ground.",
     ("Full-grain leather", "Waterproof lining", "Resoleable")),
    ("Arroyo Sandals", "Footwear", "72.00", "Granite Boots",
     "River crossings, camp evenings, city mornings.",
     ("Quick-drying webbing", "Grippy outsole", "310 g each")),
    ("Owl Headlamp", "Lights and electronics", "45.00", "Firefly Lantern",
     "400 lumens, a red light for the tent, and a lock that works.",
     ("400 lumens", "USB-C", "Rain-proof")),
    ("Firefly Lantern", "Lights and electronics", "34.00", "Owl Headlamp",
     "Warm light for the picnic table, all night.",
     ("Dimmable", "60 hours on low", "Hook and magnet")),
    ("Pine Camera", "Lights and electronics", "399.00", "Pine Camera Mini",
     "A weather-sealed camera with buttons that gloves can find.",
     ("24 megapixels", "Weather-sealed", "Two batteries included")),
    ("Pine Camera Mini", "Lights and electronics", "279.00", "Pine Camera",
     "The same pictures from a jacket pocket.",
     ("20 megapixels", "Weighs 240 g", "One battery included")),
    ("Ridge Laptop", "Lights and electronics", "1049.00", "Pine Camera",
     "A rugged 13-inch laptop for guides, wardens and writers in the field.",
     ("Survives a fall of 1.2 m", "16 hours of battery", "Readable in sunlight")),
    ("Gift Wrap", "Gifts", "4.95", "Mesa Mug Set",
     "Paper, ribbon, and a card with your words on it.",
     ("Recycled paper", "Cotton ribbon", "A card in your words")),
    ("Trail Camera", "Lights and electronics", "129.00", "Pine Camera Mini",
     "Hangs on a tree and sees who walks by at night.",
     ("12 megapixels", "Infrared up to 20 m", "Half a year on one battery")),
    ("Trail Camera Bracket", "Parts", "14.00", "Trail Camera",
     "The part that holds a Trail Camera on its tree.",
     ("Fits all Trail Cameras", "Powder-coated steel")),
)  # fmt: skip

PRODUCTS: tuple[tuple[Product, Decimal], ...] = tuple(
    (
        Product(sku=f"FR-{1010 + 7 * at}", name=name, category=category, blurb=blurb, details=details, lookalike=lookalike),
        Decimal(price),
    )
    for at, (name, category, price, lookalike, blurb, details) in enumerate(_RANGE)
)
"""Each product with the price at which it is sold on every channel, unless somebody sets another."""

CATEGORIES = tuple(dict.fromkeys(product.category for product, _ in PRODUCTS))
