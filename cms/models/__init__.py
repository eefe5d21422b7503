from .action import Action
from .action_area import ActionArea
from .area import Area
from .challenge import Challenge
from .expected_effect import ExpectedEffect
from .follow_up import FollowUp
from .goal import Goal
from .home_page import HomePage
from .image import Image, Rendition
from .indicator import Indicator
from .initiative import Initiative
from .initiative_index import InitiativeIndex
from .initiative_step import InitiativeStep
from .initiative_tie import InitiativeTie
from .localised import Localised, language_of
from .locality import Locality
from .measurement import Measurement
from .measurement_import import MeasurementImport
from .method import Method
from .method_component import MethodComponent
from .method_tool import MethodTool
from .milestone import Milestone
from .municipality import Municipality
from .news_index import NewsIndex
from .news_page import NewsPage
from .place import Place
from .priority import Priority
from .priority_succession import PrioritySuccession
from .related_indicator import RelatedIndicator
from .source import Source
from .staged_value import StagedValue
from .stakeholder import Stakeholder
from .standard_page import StandardPage
from .strategy import Strategy
from .strategy_index import StrategyIndex
from .target import Target

__all__ = [
    "Action",
    "ActionArea",
    "Area",
    "Challenge",
    "ExpectedEffect",
    "FollowUp",
    "Goal",
    "HomePage",
    "Image",
    "Indicator",
    "Initiative",
    "InitiativeIndex",
    "InitiativeStep",
    "InitiativeTie",
    "Localised",
    "Locality",
    "Measurement",
    "MeasurementImport",
    "Method",
    "MethodComponent",
    "MethodTool",
    "Milestone",
    "Municipality",
    "NewsIndex",
    "NewsPage",
    "Place",
    "Priority",
    "PrioritySuccession",
    "RelatedIndicator",
    "Rendition",
    "Source",
    "StagedValue",
    "Stakeholder",
    "StandardPage",
    "Strategy",
    "StrategyIndex",
    "Target",
    "language_of",
]
