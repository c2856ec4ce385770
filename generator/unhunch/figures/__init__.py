"""Line drawings of a person from a written pose: body, kinematics, rasterising, inking, SVG.

Import from the modules: whoever needs only a key or a kept result is spared numpy and scipy.
"""
