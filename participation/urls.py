"""Addresses of the room. Each change of state is a noun of its own, by POST."""

from django.urls import path

from .views import (
    associations,
    conversations,
    follows,
    invitations,
    memberships,
    my_page,
    notifications,
    profile,
    proposal_writing,
    proposals,
    reports,
    search,
    supports,
)

app_name = "participation"

urlpatterns = [
    path("forslag/", proposals.proposal_list, name="proposal_list"),
    path("forslag/nytt/", proposal_writing.proposal_create, name="proposal_create"),
    path("forslag/<number:pk>/", proposals.proposal_detail, name="proposal_by_number"),
    path("forslag/<number:pk>/andring/", proposal_writing.proposal_edit, name="proposal_edit"),
    path("forslag/<number:pk>/inskick/", proposal_writing.proposal_submit, name="proposal_submit"),
    path(
        "forslag/<number:pk>/aterkallelse/",
        proposal_writing.proposal_withdraw,
        name="proposal_withdraw",
    ),
    path("forslag/<number:pk>/stod/", supports.support, name="support"),
    path("forslag/<number:pk>-<slug:slug>/", proposals.proposal_detail, name="proposal_detail"),
    path("insatser/<str:slug>/bevakning/", follows.follow, name="follow"),
    path("bidrag/<number:pk>/kommentarer/", conversations.comment_create, name="comment_create"),
    path("bidrag/<number:pk>/missat/", conversations.missed, name="missed"),
    path("bidrag/<number:pk>/anmalan/", reports.report_contribution, name="report_contribution"),
    path("kommentarer/<number:pk>/", conversations.comment, name="comment"),
    path("kommentarer/<number:pk>/andring/", conversations.comment_edit, name="comment_edit"),
    path(
        "kommentarer/<number:pk>/borttagning/", conversations.comment_delete, name="comment_delete"
    ),
    path("kommentarer/<number:pk>/anmalan/", reports.report_comment, name="report_comment"),
    path("sok/", search.search, name="search"),
    path("foreningar/", associations.association_list, name="association_list"),
    path("foreningar/ny/", associations.association_create, name="association_create"),
    path("foreningar/inbjudan/<str:key>/", invitations.invitation, name="invitation"),
    path("foreningar/<slug:slug>/", associations.association_detail, name="association_detail"),
    path("foreningar/<slug:slug>/andring/", associations.association_edit, name="association_edit"),
    path("foreningar/<slug:slug>/medlemmar/", memberships.members, name="members"),
    path(
        "foreningar/<slug:slug>/medlemmar/<number:pk>/roll/",
        memberships.give_role,
        name="member_role",
    ),
    path(
        "foreningar/<slug:slug>/medlemmar/<number:pk>/borttagning/",
        memberships.remove_member,
        name="member_remove",
    ),
    path("foreningar/<slug:slug>/uttrade/", memberships.leave, name="association_leave"),
    path("foreningar/<slug:slug>/inbjudningar/", memberships.invite, name="invite"),
    path(
        "foreningar/<slug:slug>/inbjudningar/<number:pk>/borttagning/",
        memberships.withdraw_invitation,
        name="invitation_withdraw",
    ),
    path("konto/", my_page.my_page, name="my_page"),
    path("konto/profil/", profile.profile, name="profile"),
    path("konto/aviseringar/", notifications.notifications, name="notifications"),
    path("konto/aviseringar/lasta/", notifications.notifications_read, name="notifications_read"),
    path(
        "konto/aviseringar/<number:pk>/last/",
        notifications.notification_read,
        name="notification_read",
    ),
]
