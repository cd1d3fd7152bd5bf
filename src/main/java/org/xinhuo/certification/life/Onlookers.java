package org.xinhuo.certification.life;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.Permission;

/**
 * Who may look at a credential without looking after it: the province that released it, and the one that is to answer.
 */
@RequestScoped
class Onlookers {

    @Inject
    private Caller caller;

    /** Lets pass officers of the association that looks after it and of those it went through; logs all others. */
    void mustSee(Credential credential, List<TransferRecord> transfers) {
        boolean looksOn = transfers.stream()
                .flatMap(Onlookers::provinces)
                .anyMatch(path -> caller.reaches(Permission.SEE_PEOPLE, path));
        if (!looksOn) {
            caller.mustReach(Permission.SEE_PEOPLE, credential.getPath(), "credential", credential.getId());
        }
    }

    private static Stream<String> provinces(TransferRecord record) {
        return switch (record.transfer().state()) {
            case ASKED, DECLINED -> Stream.empty();
            case RELEASED -> Stream.of(record.getTo());
            case RECOGNISED -> Stream.of(record.getFrom());
        };
    }

    /** Whether the caller is of the office that decides about it. */
    boolean decide(Credential credential) {
        return caller.reaches(Permission.AWARD, credential.officePath());
    }
}
