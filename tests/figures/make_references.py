"""Redraw the reference pictures after a wanted change, then look at them.

python -m tests.figures.make_references
"""

from PIL import Image

from tests.figures.support import HERE, POSES, WAYS, drawn, raster

if __name__ == "__main__":
    for name in (*POSES, *WAYS):
        picture = Image.fromarray((raster(drawn(name).still, 192) * 255).astype("uint8"))
        picture.quantize(16).save(HERE / "references" / f"{name}.png", optimize=True)
