package uk.panauthority.placement.agreement;

import java.util.stream.Collectors;
import uk.panauthority.placement.document.Paper;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.placement.PlacementView;

/**
 * A version of an agreement as a paper, for those who may read the version. Of the child it has the reference and what the
 * terms say. It says nothing that only the time of reading makes true, so that a version is always the same paper.
 */
final class AgreementDocument {

    private AgreementDocument() {}

    static Paper of(Agreement agreement, AgreementVersion version, PlacementView placement, HomeView home) {
        AgreementTerms terms = version.terms();
        String name = "Individual placement agreement, version " + version.number();
        Paper paper = Paper.titled(name, "Agreement " + agreement.id() + " · version " + version.number())
                .fact("State", version.state().name())
                .heading("Parties")
                .fact("Buyer (authority)", agreement.parties().responsibleLa())
                .fact("Provider", agreement.parties().providerId());
        terms.contacts().forEach(c -> paper.fact(label(c.kind()), contact(c)));
        paper.heading("Placement")
                .fact("Child (reference)", placement.childRef())
                .fact("Home", home.name() + ", URN " + home.urn())
                .fact("Postcode of the home", home.postcode())
                .fact("First day", placement.expectedStart())
                .fact("Kind of service", terms.serviceCode())
                .fact("Key worker", terms.keyWorker())
                .fact("Notice", terms.noticeDays() == null ? null : terms.noticeDays() + " days")
                .fact("First review", terms.firstReviewOn())
                .fact("Reviewed every", terms.reviewEveryDays() == null ? null : terms.reviewEveryDays() + " days");
        addPlan(paper, terms);
        addServices(paper, terms);
        paper.heading("Clauses");
        version.clauses().forEach(clause -> paper.paragraph(clause.wording()));
        addDocuments(paper, version);
        addSignatures(paper, version);
        return paper;
    }

    private static void addPlan(Paper paper, AgreementTerms terms) {
        paper.heading("Plan and outcomes").paragraph(terms.plan());
        terms.goalIds().forEach(goal -> paper.fact("Goal of the child's plan", goal));
        AgreementTerms.EmergencyAnnex annex = terms.emergencyAnnex();
        if (annex != null) {
            paper.heading("Emergency annex")
                    .fact("Why there is no plan yet", annex.reason())
                    .fact("The plan is due on", annex.planDueOn())
                    .paragraph(annex.arrangements());
        }
    }

    private static void addServices(Paper paper, AgreementTerms terms) {
        paper.heading("Services");
        terms.services()
                .forEach(service -> paper.fact(
                        service.code(),
                        (service.description() == null ? "included" : service.description())
                                + (service.hoursAWeek() == null
                                        ? ""
                                        : " (" + service.hoursAWeek().toPlainString() + " hours a week)")));
    }

    private static void addDocuments(Paper paper, AgreementVersion version) {
        paper.heading("Documents asked for");
        version.documents()
                .forEach(d -> paper.fact(
                        d.kind(),
                        d.receivedOn() == null
                                ? "asked for on " + d.requestedOn()
                                : "received on " + d.receivedOn()
                                        + (d.expiresOn() == null ? "" : ", good until " + d.expiresOn())));
    }

    private static void addSignatures(Paper paper, AgreementVersion version) {
        paper.heading("Approvals and signatures");
        version.acts()
                .all()
                .forEach(act -> paper.fact(
                        label(act.kind()),
                        act.by() + ", " + (act.signedOn() == null ? act.at() : "signed on " + act.signedOn())));
        VersionBasis basis = version.basis();
        if (basis != null) {
            paper.heading("Why there is a new version")
                    .fact("Changes", basis.changes().stream().map(Enum::name).collect(Collectors.joining(", ")))
                    .fact("Award of the call-off", basis.awardId())
                    .fact("Made by", String.join(", ", version.acts().openedBy()))
                    .paragraph(basis.reason());
        }
    }

    private static String label(AgreementTerms.ContactKind kind) {
        return switch (kind) {
            case BUYER_KEY -> "Buyer's contact";
            case BUYER_EMERGENCY -> "Buyer's emergency contact";
            case PROVIDER_KEY -> "Provider's contact";
            case PROVIDER_EMERGENCY -> "Provider's emergency contact";
        };
    }

    private static String label(AgreementView.ActKind kind) {
        return switch (kind) {
            case TERMS_APPROVED -> "Terms approved by";
            case SENT -> "Sent by";
            case RETURNED -> "Signed for the provider";
            case APPROVED_BY_SOCIAL_WORKER -> "Approved, social worker";
            case APPROVED_BY_COMMISSIONING_OFFICER -> "Approved, commissioning officer";
        };
    }

    private static String contact(AgreementTerms.Contact contact) {
        return contact.name() + ", " + contact.telephone() + (contact.email() == null ? "" : ", " + contact.email());
    }
}
