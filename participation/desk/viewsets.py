"""The desk's parts, each a list and a page for each row. No adding, copying or deleting."""

from django.urls import path, reverse
from wagtail.admin.viewsets.base import ViewSet

from ..enums import Kind
from . import associations as associations_desk
from . import lists, reviews
from . import ties as ties_desk
from .initiatives import InitiativeMaking, making_context


class DeskViewSet(ViewSet):
    """A list, the page of each row, and an address for each decision on it."""

    address = ""
    list_class = None
    review_class = None
    count = None  # the number of `queries.desk.Waiting` that the menu shows

    @property
    def url_prefix(self) -> str:
        return f"moderering/{self.address}"

    @property
    def menu_label(self):
        return self.list_class.page_title

    @property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(
            index_url_name=self.get_url_name("index"),
            index_results_url_name=self.get_url_name("results"),
            detail_url_name=self.get_url_name("detail"),
            decide_url_name=self.get_url_name("decide"),
            list_title=self.list_class.page_title,
            header_icon=self.icon,
            **kwargs,
        )

    def get_urlpatterns(self):
        a_list = self.construct_view
        patterns = [
            path("", a_list(self.list_class), name="index"),
            path("resultat/", a_list(self.list_class, results_only=True), name="results"),
        ]
        if self.review_class:
            review = self.construct_view(self.review_class)
            patterns += [
                path("<number:pk>/", review, name="detail"),
                path("<number:pk>/<slug:noun>/", review, name="decide"),
            ]
        return patterns


class ProposalReview(reviews.ContributionReview):
    kind = Kind.PROPOSAL
    make_url_name = None

    def get_context_data(self, **kwargs):
        more = making_context(self.object.proposal, self.make_url_name)
        return super().get_context_data(**kwargs) | more


class ProposalViewSet(DeskViewSet):
    """With what is made of a proposal."""

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(make_url_name=self.get_url_name("make"), **kwargs)

    def get_urlpatterns(self):
        making = self.construct_view(InitiativeMaking)
        make = path("<number:pk>/insatser/<slug:noun>/", making, name="make")
        return [*super().get_urlpatterns(), make]


class EventReview(reviews.ContributionReview):
    kind = Kind.EVENT


proposals = ProposalViewSet(
    "desk_proposal",
    address="forslag",
    icon="pick",
    list_class=lists.ProposalList,
    review_class=ProposalReview,
    count="proposals",
)
events = DeskViewSet(
    "desk_event",
    address="evenemang",
    icon="calendar",
    list_class=lists.EventList,
    review_class=EventReview,
    count="events",
)
ties = DeskViewSet(
    "desk_tie",
    address="kopplingar",
    icon="link",
    list_class=ties_desk.TieList,
    review_class=ties_desk.TieReview,
    count="ties",
)
comments = DeskViewSet(
    "desk_comment",
    address="kommentarer",
    icon="comment",
    list_class=lists.CommentList,
    review_class=reviews.CommentReview,
)
reports = DeskViewSet(
    "desk_report",
    address="anmalningar",
    icon="warning",
    list_class=lists.ReportList,
    review_class=reviews.ReportReview,
    count="reports",
)
associations = DeskViewSet(
    "desk_association",
    address="foreningar",
    icon="group",
    list_class=associations_desk.AssociationList,
    review_class=associations_desk.AssociationReview,
    count="associations",
)
decisions = DeskViewSet(
    "desk_decision",
    address="beslut",
    icon="history",
    list_class=lists.DecisionList,
)
