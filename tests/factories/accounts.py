import factory
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from participation.accounts.models import Association, Membership, User

PASSWORD = "gronatraden"


class UserFactory(DjangoModelFactory):
    """A person with a verified address, or `verified=False`; in `groups=["Redaktörer"]`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    display_name = factory.Sequence(lambda n: f"Person {n}")
    municipality_code = "0780"
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def verified(self, create, extracted):
        if create:
            EmailAddress.objects.create(
                user=self, email=self.email, primary=True, verified=extracted is not False
            )

    @factory.post_generation
    def groups(self, create, extracted):
        if create and extracted:
            self.groups.set(Group.objects.get(name=name) for name in extracted)


class AssociationFactory(DjangoModelFactory):
    class Meta:
        model = Association

    name = factory.Sequence(lambda n: f"Förening {n}")
    key = factory.LazyAttribute(lambda association: Association.key_of(association.name))
    slug = factory.LazyAttribute(lambda association: slugify(association.name))
    municipality_code = "0780"
    description = "Vi ordnar konserter och kurser."


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = Membership

    association = factory.SubFactory(AssociationFactory)
    person = factory.SubFactory(UserFactory)
    role = Membership.Role.MEMBER
