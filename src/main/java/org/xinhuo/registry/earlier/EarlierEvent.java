package org.xinhuo.registry.earlier;

import java.util.HashMap;
import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Something was done about certificates issued before this system that changes nothing for strangers yet: for the log. */
record EarlierEvent(String action, String subject, String organisationPath, Map<String, Object> after)
        implements DomainEvent {

    static EarlierEvent sent(EarlierList list) {
        return new EarlierEvent("earlier_sent", subject(list), path(list), facts(list));
    }

    static EarlierEvent returned(EarlierList list) {
        Map<String, Object> facts = facts(list);
        facts.put("reason", list.getReturned());
        return new EarlierEvent("earlier_returned", subject(list), path(list), facts);
    }

    static EarlierEvent discarded(EarlierList list) {
        return new EarlierEvent("earlier_discarded", subject(list), path(list), facts(list));
    }

    static EarlierEvent proposed(EarlierCertificate one, Withdrawal withdrawal) {
        return new EarlierEvent(
                "earlier_withdrawal_proposed",
                subject(one),
                path(one.getList()),
                Map.of(
                        "certificate", one.getNumber(),
                        "name", one.getHolder(),
                        "grounds", withdrawal.getReason(),
                        "reason", withdrawal.getRemark()));
    }

    static EarlierEvent dropped(EarlierCertificate one, Withdrawal withdrawal) {
        return new EarlierEvent(
                "earlier_withdrawal_dropped",
                subject(one),
                path(one.getList()),
                Map.of("certificate", one.getNumber(), "proposer", withdrawal.getProposedBy()));
    }

    static String subject(EarlierList list) {
        return "earlier_list " + list.getId();
    }

    static String subject(EarlierCertificate one) {
        return "earlier " + one.getId();
    }

    private static String path(EarlierList list) {
        return list.getOrganisation().getPath();
    }

    private static Map<String, Object> facts(EarlierList list) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("papers", list.getSize());
        if (list.getEvidenceSha256() != null) {
            facts.put("sha256", list.getEvidenceSha256());
        }
        return facts;
    }
}
