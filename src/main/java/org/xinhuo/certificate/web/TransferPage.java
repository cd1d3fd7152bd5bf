package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Transfer.State;
import org.xinhuo.certification.life.TransferRecord;
import org.xinhuo.certification.life.TransferService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 转出, 转入, on the page of a credential: where it stands, and the step that is the reader's. */
@Named
@RequestScoped
public class TransferPage {

    @Inject
    private TransferService transfers;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private List<TransferRecord> list;

    /** Every transfer of the credential of this page, the last one first. */
    public List<TransferRecord> of(Credential credential) {
        if (list == null) {
            list = transfers.list(credential.getId());
        }
        return list;
    }

    public Organisation organisation(String path) {
        return organisations.byPath(List.of(path)).get(path);
    }

    /** Where it may go: every province but its own. */
    public List<Organisation> targets(Credential credential) {
        String from = Organisation.topPath(credential.getPath());
        return organisations.listOfProvinceRank().stream()
                .filter(one -> !one.getPath().equals(from))
                .toList();
    }

    /** Whether the holder may ask for it now. */
    public boolean isAsking(Credential credential) {
        return !isManaged()
                && credential.statusOn(LocalDate.now(clock)).isInForce()
                && !credential.isRenewed()
                && of(credential).stream().noneMatch(TransferRecord::isOpen);
    }

    /** Whether the caller may release it now. */
    public boolean isReleasing(Credential credential) {
        return isManaged()
                && !isOwn(credential)
                && last(credential, State.ASKED)
                        .filter(record -> reaches(record.getFrom()))
                        .isPresent();
    }

    /** Whether the caller may recognise or decline it now. */
    public boolean isAnswering(Credential credential) {
        return isManaged()
                && !isOwn(credential)
                && last(credential, State.RELEASED)
                        .filter(record -> reaches(record.getTo()))
                        .filter(record ->
                                record.transfer().released().orElseThrow().by() != caller.personId())
                        .isPresent();
    }

    private boolean isOwn(Credential credential) {
        return credential.getPerson().getId() == caller.personId();
    }

    private boolean reaches(String path) {
        return caller.reaches(Permission.AWARD, path);
    }

    private Optional<TransferRecord> last(Credential credential, State state) {
        return of(credential).stream()
                .findFirst()
                .filter(record -> record.transfer().state() == state);
    }

    public void ask(Credential credential) {
        goOn(
                credential,
                notices.tries("to", () -> transfers.ask(credential.getId(), typed("to"))),
                "&done=transfer_asked");
    }

    public void release(Credential credential) {
        goOn(credential, notices.tries(() -> transfers.release(credential.getId())), "&done=transfer_released");
    }

    public void recognise(Credential credential) {
        goOn(credential, notices.tries(() -> transfers.recognise(credential.getId())), "&done=transfer_recognised");
    }

    public void decline(Credential credential) {
        goOn(
                credential,
                notices.tries("declined", () -> transfers.decline(credential.getId(), getDeclined())),
                "&done=transfer_declined");
    }

    private void goOn(Credential credential, boolean done, String how) {
        if (done) {
            Redirect.to((isManaged() ? "/manage/credential?id=" : "/learn/credential?id=") + credential.getId() + how);
        } else {
            list = null;
        }
    }

    private boolean isManaged() {
        return request.getServletPath().startsWith("/manage/");
    }

    /** Why it is not to be recognised, if that was typed. */
    public String getDeclined() {
        return typed("declined");
    }

    private String typed(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value.strip();
    }
}
