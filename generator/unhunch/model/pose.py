"""One position of the body as its author writes it: joint angles and what the hands touch.

Angles are in degrees. 0 everywhere is a person standing upright, arms hanging, thumbs forward.
Plural names (`shoulders`) set both sides, `_l` and `_r` one; the single side wins over the plural.
"""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from unhunch.model.base import MANY, Entry

Angle = Annotated[float, Field(ge=-360, le=360, examples=[20])]
Centimetres = Annotated[float, Field(examples=[8])]
Height = Annotated[float, Field(ge=-5, le=150, examples=[0])]
Direction = Annotated[tuple[float, float, float], Field(strict=False, examples=[[1, 0, 0]])]

Base = Literal[
    "standing",
    "sitting-chair",
    "sitting-floor",
    "hands-and-knees",
    "prone",
    "supine",
    "side-lying",
    "kneeling",
    "half-kneeling",
]
HandShape = Literal["relaxed", "flat", "straight", "fist", "thumb", "cup", "pinch", "linked"]
Landmark = Literal[
    "floor",
    "wall",
    "point",
    "linked",
    "chest",
    "belly",
    "upper_back",
    "forehead",
    "chin",
    "head_top",
    "head_back",
    "ear",
    "temple",
    "neck_back",
    "neck_side",
    "trapezius",
    "trapezius_back",
    "shoulder_top",
    "shoulder_front",
    "shoulder_back",
    "shoulder_blade",
    "upper_arm",
    "elbow",
    "fingers",
    "fingernail",
    "rib",
    "hip",
    "thigh_mid",
    "thigh_low",
    "knee",
]

Spot = Literal[
    "feet", "foot_l", "foot_r", "heels", "heel_l", "heel_r", "forefeet", "forefoot_l", "forefoot_r",
    "toes", "toe_l", "toe_r", "insteps", "instep_l", "instep_r",
    "lower_legs", "lower_leg_l", "lower_leg_r", "knees", "knee_l", "knee_r", "shins", "shin_l", "shin_r",
    "forearms", "forearm_l", "forearm_r", "elbows", "elbow_l", "elbow_r", "hands", "hand_l", "hand_r",
    "hips", "hip_l", "hip_r", "shoulders", "shoulder_l", "shoulder_r",
    "sacrum", "upper_back", "head", "belly", "chest", "forehead",
]  # fmt: skip


class _Angles(Entry):
    model_config = ConfigDict(populate_by_name=True)


class Spine(_Angles):
    """Angles of one part of the spine; the generator spreads them over its bones."""

    flex: Angle = Field(0, description="Bending forward is positive, arching backward negative.")
    side: Angle = Field(0, description="Bending to the left side is positive.")
    twist: Angle = Field(0, description="Turning to the left is positive.")


class Scapula(_Angles):
    """Movement of a shoulder blade; it also follows the arm by itself."""

    elevate: Angle = Field(0, description="Shrugging up is positive.")
    protract: Angle = Field(0, description="Forward, around the ribs, is positive; squeezed back negative.")


class Shoulder(_Angles):
    """Where the upper arm points."""

    raise_: Angle = Field(0, alias="raise", description="From hanging (0) over level (90) to overhead (180).")
    plane: Angle = Field(0, description="Direction of the raise: 0 sideways, 90 forward, negative behind.")
    rotate: Angle = Field(0, description="Turning the arm outward is positive.")


class Elbow(_Angles):
    """The elbow."""

    bend: Angle = Field(0, description="Straight is 0, a right angle 90.")


class Forearm(_Angles):
    """Turning the forearm."""

    pronate: Angle = Field(0, description="Palm turned down or backward is positive, up or forward negative.")


class Wrist(_Angles):
    """The wrist."""

    flex: Angle = Field(0, description="Bending towards the palm is positive.")
    deviate: Angle = Field(0, description="Tilting towards the little finger is positive.")


class Fingers(_Angles):
    """Fingers, each with three joints, beyond what the shape of the hand does."""

    knuckle: Angle = Field(0, description="Bending where fingers meet the hand, towards the palm, is positive.")
    middle: Angle = Field(0, description="Bending the joints in the middle of the fingers is positive.")
    end: Angle = Field(0, description="Bending the joints next to the nails is positive.")
    spread: Angle = Field(0, description="Fingers apart from each other is positive.")


class Thumb(_Angles):
    """A thumb, beyond what the shape of the hand does."""

    out: Angle = Field(0, description="Away from the fingers, beside the palm, is positive.")
    across: Angle = Field(0, description="In front of the palm is positive.")
    bend: Angle = Field(0, description="Bending its two outer joints is positive.")


class Hip(_Angles):
    """Where the thigh points."""

    flex: Angle = Field(0, description="Lifting the thigh forward is positive.")
    abduct: Angle = Field(0, description="Moving the leg out to its side is positive.")
    rotate: Angle = Field(0, description="Turning the leg outward is positive.")


class Knee(_Angles):
    """The knee."""

    bend: Angle = Field(0, description="Straight is 0, a right angle 90.")


class Ankle(_Angles):
    """The ankle."""

    point: Angle = Field(0, description="Pointing the toes away is positive.")


class Toes(_Angles):
    """The front of the foot, which bends as a whole."""

    bend: Angle = Field(0, description="Toes pulled up is positive, curled down negative.")


class Contact(_Angles):
    """A hand that rests on something: the generator finds the angles of the arm."""

    touch: Landmark = Field(description="What the hand touches; without `cross` on the hand's own side.")
    at: Annotated[tuple[Centimetres, Centimetres, Centimetres], Field(strict=False)] | None = Field(
        None,
        description="Where a point or linked hands are, in centimetres. From the middle of the chest: "
        "[out, forward, up]. On a wall: from between the feet.",
        examples=[[2, 50, -5]],
    )
    cross: bool = Field(False, description="Touch the other side of the body.")
    with_: Literal["palm", "fingers", "fingertips", "thumb"] = Field(
        "palm", alias="with", description="Which part of the hand touches."
    )
    gap: Centimetres = Field(0, ge=-5, le=60, description="Centimetres of air between the hand and what it touches.")
    elbow: Direction | None = Field(
        None, description="Where the elbow should point: [out to its side, forward, up], each -1 to 1."
    )

    @model_validator(mode="after")
    def _point_has_its_place(self) -> "Contact":
        if (self.touch in ("wall", "point", "linked")) != (self.at is not None):
            raise ValueError(
                "wall, point and linked need at: [out, forward, up], and nothing else that is touched has it"
            )
        return self


class Pose(_Angles):
    """One moment of a movement, told by what differs from the base pose."""

    base: Base | None = Field(None, description="Only when this moment has another base pose.")
    lean: Angle = Field(0, description="The trunk tips forward at the hips.")
    turn: Angle = Field(0, description="The whole body turns to its left.")
    tilt: Angle = Field(0, description="The whole body tips to its left.")
    rests: dict[Spot, Height] | None = Field(
        None,
        max_length=MANY,
        description="What carries the body instead of what carries its base pose. Each part with its height over the "
        "floor in centimetres: 0 is on it.",
        examples=[{"feet": 0, "upper_back": 0}],
    )
    settle: bool = Field(False, description="Let the whole body roll to where its weight lies lowest.")
    lumbar: Spine | None = Field(None, description="The low back.")
    thoracic: Spine | None = Field(None, description="The upper back, chest height.")
    neck: Spine | None = Field(None, description="The neck.")
    head: Spine | None = Field(None, description="The head on top of the neck: nodding.")
    scapulae: Scapula | None = Field(None, description="Both shoulder blades.")
    scapula_l: Scapula | None = Field(None, description="The left shoulder blade.")
    scapula_r: Scapula | None = Field(None, description="The right shoulder blade.")
    shoulders: Shoulder | None = Field(None, description="Both upper arms.")
    shoulder_l: Shoulder | None = Field(None, description="The left upper arm.")
    shoulder_r: Shoulder | None = Field(None, description="The right upper arm.")
    elbows: Elbow | None = Field(None, description="Both elbows.")
    elbow_l: Elbow | None = Field(None, description="The left elbow.")
    elbow_r: Elbow | None = Field(None, description="The right elbow.")
    forearms: Forearm | None = Field(None, description="Both forearms.")
    forearm_l: Forearm | None = Field(None, description="The left forearm.")
    forearm_r: Forearm | None = Field(None, description="The right forearm.")
    wrists: Wrist | None = Field(None, description="Both wrists.")
    wrist_l: Wrist | None = Field(None, description="The left wrist.")
    wrist_r: Wrist | None = Field(None, description="The right wrist.")
    fingers: Fingers | None = Field(None, description="The fingers of both hands.")
    fingers_l: Fingers | None = Field(None, description="The fingers of the left hand.")
    fingers_r: Fingers | None = Field(None, description="The fingers of the right hand.")
    index_l: Fingers | None = Field(None, description="What the left index finger does beyond the other fingers.")
    index_r: Fingers | None = Field(None, description="What the right index finger does beyond the other fingers.")
    middle_l: Fingers | None = Field(None, description="What the left middle finger does beyond the other fingers.")
    middle_r: Fingers | None = Field(None, description="What the right middle finger does beyond the other fingers.")
    ring_l: Fingers | None = Field(None, description="What the left ring finger does beyond the other fingers.")
    ring_r: Fingers | None = Field(None, description="What the right ring finger does beyond the other fingers.")
    little_l: Fingers | None = Field(None, description="What the left little finger does beyond the other fingers.")
    little_r: Fingers | None = Field(None, description="What the right little finger does beyond the other fingers.")
    thumbs: Thumb | None = Field(None, description="Both thumbs.")
    thumb_l: Thumb | None = Field(None, description="The left thumb.")
    thumb_r: Thumb | None = Field(None, description="The right thumb.")
    hips: Hip | None = Field(None, description="Both thighs.")
    hip_l: Hip | None = Field(None, description="The left thigh.")
    hip_r: Hip | None = Field(None, description="The right thigh.")
    knees: Knee | None = Field(None, description="Both knees.")
    knee_l: Knee | None = Field(None, description="The left knee.")
    knee_r: Knee | None = Field(None, description="The right knee.")
    ankles: Ankle | None = Field(None, description="Both ankles.")
    ankle_l: Ankle | None = Field(None, description="The left ankle.")
    ankle_r: Ankle | None = Field(None, description="The right ankle.")
    toes: Toes | None = Field(None, description="The toes of both feet.")
    toes_l: Toes | None = Field(None, description="The toes of the left foot.")
    toes_r: Toes | None = Field(None, description="The toes of the right foot.")
    hand_shapes: HandShape | None = Field(None, description="The shape of both hands.")
    hand_shape_l: HandShape | None = Field(None, description="The shape of the left hand.")
    hand_shape_r: HandShape | None = Field(None, description="The shape of the right hand.")
    hands: Contact | None = Field(None, description="What both hands touch.")
    hand_l: Contact | None = Field(None, description="What the left hand touches.")
    hand_r: Contact | None = Field(None, description="What the right hand touches.")
