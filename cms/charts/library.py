"""pygal without its import hook.

On import pygal hangs a finder of Python 2's kind on the interpreter, for plug-ins that we do not
have: from then on every module that is looked for in vain gives an ImportWarning.
"""

import sys

import pygal
from pygal.style import Style

__all__ = ["Style", "pygal"]

sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != "pygal"]
