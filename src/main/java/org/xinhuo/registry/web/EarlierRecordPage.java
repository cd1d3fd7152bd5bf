package org.xinhuo.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.region.Regions;
import org.xinhuo.registry.earlier.EarlierCertificate;
import org.xinhuo.registry.earlier.EarlierRecordService;
import org.xinhuo.registry.earlier.EarlierRecordService.Work;
import org.xinhuo.registry.earlier.Withdrawal;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 一条补登记: what was recorded, and withdrawing it by two officers. */
@Named
@RequestScoped
public class EarlierRecordPage {

    private static final String GROUNDS = "grounds";
    private static final String REMARK = "remark";

    @Inject
    private EarlierRecordService records;

    @Inject
    private Regions regions;

    @Inject
    private Notices notices;

    @Inject
    private Caller caller;

    @Inject
    @ManagedProperty("#{param.id}")
    private String asked;

    private long id;
    private Work work;
    private String grounds;
    private String remark;

    @PostConstruct
    void load() {
        if (asked == null || !asked.matches("\\d{1,18}")) {
            throw new NotFound("earlier", String.valueOf(asked));
        }
        id = Long.parseLong(asked);
        work = records.see(id);
    }

    public void propose() {
        goOn(
                notices.tries(EarlierRecordPage::field, () -> records.proposeWithdrawal(id, grounds, remark)),
                "&done=earlier_withdrawal_proposed");
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "refusal.earlier_reason" -> GROUNDS;
            case "refusal.earlier_why", "refusal.earlier_why_long" -> REMARK;
            default -> null;
        };
    }

    public void confirm() {
        goOn(notices.tries(() -> records.withdraw(id)), "&done=earlier_withdrawn");
    }

    public void drop() {
        goOn(notices.tries(() -> records.dropWithdrawal(id)), "&done=earlier_withdrawal_dropped");
    }

    private void goOn(boolean done, String how) {
        if (done) {
            Redirect.to("/manage/earlier-record?id=" + id + how);
        }
    }

    public Work getWork() {
        return work;
    }

    public EarlierCertificate getCertificate() {
        return work.found().certificate();
    }

    /** The one that waits, or was confirmed; null where there is none. */
    public Withdrawal getWithdrawal() {
        return getCertificate().withdrawal().orElse(null);
    }

    /** Whether the caller proposed the one that waits, and so cannot confirm it. */
    public boolean isProposer() {
        return getCertificate()
                .withdrawal()
                .filter(one -> one.getProposedBy() == caller.personId())
                .isPresent();
    }

    public String name(Long person) {
        return Optional.ofNullable(work.names().get(person)).orElse("");
    }

    public String getPlace() {
        return regions.fullName(getCertificate().region());
    }

    public List<String> getReasons() {
        return Withdrawal.REASONS;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
