"""What people may type, and the page that must be among the first three that are found."""

QUERIES = {
    # names and other names
    "shoulder blade squeeze": "techniques/shoulder-blade-squeeze/",
    "scapular retraction": "techniques/shoulder-blade-squeeze/",
    "wall angel": "techniques/arm-slides/",
    "bird dog": "techniques/arm-reach/",
    "prone T": "techniques/mid-trap-raise/",
    "shoulder circles": "techniques/shoulder-roll/",
    "hug a tree": "techniques/hug-stretch/",
    "thoracic extension": "techniques/upper-back-stretch/",
    "ultrasound": "techniques/ultrasound/",
    "deep massage": "techniques/deep-tissue-massage/",
    # what hurts, and where
    "between shoulder blades": "techniques/shoulder-blade-squeeze/",
    "stretch between the shoulder blades": "techniques/hug-stretch/",
    "shoulder knots": "techniques/shoulder-self-massage/",
    "knots in my neck": "techniques/neck-self-massage/",
    "trigger points": "techniques/shoulder-self-massage/",
    "stiff in the morning": "routines/morning-loosen-up/",
    "bad day": "routines/gentle-day/",
    "flare-up": "routines/gentle-day/",
    "rounded shoulders": "techniques/shoulder-blade-squeeze/",
    "hunching": "techniques/shoulder-blade-squeeze/",
    "text neck": "techniques/screen-breaks/",
    # what people have, and when
    "ice": "techniques/cold-pack/",
    "hot water bottle": "techniques/cold-pack/",
    "office": "techniques/desk-set-up/",
    "computer break": "techniques/screen-breaks/",
    "before bed": "routines/evening-wind-down/",
    "stress": "techniques/slow-breathing/",
    "get stronger": "routines/strength-three-days/",
    "swimming": "techniques/walk-or-swim/",
    "two minutes": "routines/two-minute-desk-reset/",
    "floor exercises": "routines/floor-session/",
    # pages
    "red flags": "safety/",
    "when to see a doctor": "safety/",
    "does it work": "evidence/",
    "chiropractor": "treatments/",
    "what causes it": "causes/",
    # misspelt
    "strech": "techniques/hug-stretch/",
    "sholder blade sqeeze": "techniques/shoulder-blade-squeeze/",
    "accupressure": "techniques/acupressure-hold/",
    "exersise for the uper back": "",
    "masage": "techniques/shoulder-self-massage/",
    "breatheing": "techniques/slow-breathing/",
    "ultrasuond": "techniques/ultrasound/",
}
"""By what is typed, the address of the page below the site's own."""
