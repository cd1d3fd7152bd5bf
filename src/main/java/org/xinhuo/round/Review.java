package org.xinhuo.round;

import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.certification.Dossier;
import org.xinhuo.certification.Judgement;
import org.xinhuo.certification.Scheme;
import org.xinhuo.shared.Refusal;

/** What the review of a round looks at: the rules of the day, and a dossier with the papers that were seen. */
final class Review {

    private Review() {}

    /**
     * The rules whose requirements judge everybody in a round who was accepted on a day, whatever came into force until they
     * are judged. What they are measured by together, weights and cut, is fixed by the notice.
     *
     * @param province code of the organiser's, wherever the candidate belongs
     */
    static Scheme.Rules rules(String province, Scheme scheme, LocalDate acceptedOn) {
        return scheme.rulesOn(acceptedOn, province).orElseThrow(() -> new Refusal("refusal.scheme_not_open"));
    }

    static Dossier withPapers(Dossier known, Optional<Candidacy> candidacy) {
        return candidacy
                .map(one -> new Dossier(known.transcript(), known.credentials(), one.confirmations()))
                .orElse(known);
    }

    /** As it was when it was accepted; as it is today while it was not. */
    static Judgement judge(Candidacy candidacy, Scheme scheme, Dossier known, LocalDate today) {
        LocalDate day = candidacy.state() == Candidacy.State.ACCEPTED
                ? candidacy.entry().acceptedOn()
                : today;
        return Judgement.of(
                rules(candidacy.getRound().province(), scheme, day), withPapers(known, Optional.of(candidacy)), day);
    }
}
