from .action import Action
from .action_area import ActionArea
from .area import Area
from .challenge import Challenge
from .goal import Goal
from .home_page import HomePage
from .image import Image, Rendition
from .indicator import Indicator
from .localised import Localised, language_of
from .method import Method
from .method_component import MethodComponent
from .method_tool import MethodTool
from .municipality import Municipality
from .news_index import NewsIndex
from .news_page import NewsPage
from .priority import Priority
from .standard_page import StandardPage
from .strategy import Strategy
from .strategy_index import StrategyIndex
from .target import Target

__all__ = [
    "Action",
    "ActionArea",
    "Area",
    "Challenge",
    "Goal",
    "HomePage",
    "Image",
    "Indicator",
    "Localised",
    "Method",
    "MethodComponent",
    "MethodTool",
    "Municipality",
    "NewsIndex",
    "NewsPage",
    "Priority",
    "Rendition",
    "StandardPage",
    "Strategy",
    "StrategyIndex",
    "Target",
    "language_of",
]
