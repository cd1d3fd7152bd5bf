package org.xinhuo.certificate.design;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;

/** What of the papers lies on an officer's desk: proposals of colleagues, one's own that came back, any that the log names. */
@ApplicationScoped
@Transactional
public class DesignDeskService {

    private static final int MOST = 100;

    @Inject
    private Designs designs;

    @Inject
    private Caller caller;

    /**
     * What waits for the caller.
     *
     * @param toPublish proposed by others
     * @param returned  given back to be mended, after the caller had worked on it
     */
    public record Desk(List<Design> toPublish, List<Design> returned) {}

    @Allowed(Permission.AWARD)
    public Desk desk() {
        List<Design> decided = designs.listDecidedAbout(caller.subtree(Permission.AWARD), MOST);
        return new Desk(
                decided.stream()
                        .filter(one -> one.isProposed() && one.getProposedBy() != caller.personId())
                        .toList(),
                decided.stream()
                        .filter(one -> !one.isProposed() && one.getKeptBy() == caller.personId())
                        .toList());
    }

    /** A published or drafted paper by the id the log knows it by; empty for any that the caller does not see. */
    @Allowed(Permission.SEE_PEOPLE)
    public Optional<Design> find(long id) {
        return designs.find(id)
                .filter(one -> caller.reaches(
                        Permission.SEE_PEOPLE, one.getOrganisation().getPath()));
    }
}
