package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.shared.Refusal;

/**
 * A holder moves to another province and takes a credential along (转出/转入). Number, issuer and validity stay; what changes
 * is who looks after it. Until the new province has recognised it, it stays with the old one, so that it never belongs to
 * nobody (示例规则).
 *
 * @param from code of the association it leaves
 * @param to code of the association it goes to
 * @param released by an officer of the old one; empty until then
 * @param answer of the new one; empty until then
 */
public record Transfer(
        long holder, String from, String to, LocalDate askedOn, Optional<Step> released, Optional<Answer> answer) {

    /** Who did it and when. */
    public record Step(long by, LocalDate on) {}

    /** @param declined why it was not recognised; empty if it was */
    public record Answer(Step step, Optional<String> declined) {}

    /** Where it stands: derived from what was recorded. */
    public enum State {
        /** 待转出. */
        ASKED,
        /** 待转入. */
        RELEASED,
        /** 已转入. */
        RECOGNISED,
        /** 不予转入. */
        DECLINED
    }

    /** @throws Refusal if it would lead nowhere, or the credential is not in force */
    public static Transfer ask(long holder, String from, String to, Status status, LocalDate day) {
        if (from.equals(to)) {
            throw new Refusal("refusal.transfer_nowhere");
        }
        mustBeInForce(status);
        return new Transfer(holder, from, to, day, Optional.empty(), Optional.empty());
    }

    private static void mustBeInForce(Status status) {
        if (!status.isInForce()) {
            throw new Refusal("refusal.not_in_force");
        }
    }

    private void mustBe(State expected) {
        if (state() != expected) {
            throw new Refusal("refusal.transfer_step");
        }
    }

    /** 转出, by an officer of the old province. */
    public Transfer release(long officer, LocalDate day) {
        mustBe(State.ASKED);
        if (officer == holder) {
            throw new Refusal("refusal.officer_concerned");
        }
        return new Transfer(holder, from, to, askedOn, Optional.of(new Step(officer, day)), answer);
    }

    /** 转入 with recognition, by another officer, of the new province. */
    public Transfer recognise(long officer, Status status, LocalDate day) {
        mustBeInForce(status);
        return answered(officer, day, Optional.empty());
    }

    /** Not recognised: the credential stays where it was. */
    public Transfer decline(long officer, String reason, LocalDate day) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("refusal.transfer_reason");
        }
        return answered(officer, day, Optional.of(reason.strip()));
    }

    private Transfer answered(long officer, LocalDate day, Optional<String> declined) {
        mustBe(State.RELEASED);
        new TwoOfficers(released.orElseThrow().by(), officer).neitherIs(holder);
        return new Transfer(
                holder, from, to, askedOn, released, Optional.of(new Answer(new Step(officer, day), declined)));
    }

    public State state() {
        if (answer.isPresent()) {
            return answer.get().declined().isPresent() ? State.DECLINED : State.RECOGNISED;
        }
        return released.isPresent() ? State.RELEASED : State.ASKED;
    }

    /** Code of the association that looks after the credential on a day. */
    public String keeperOn(LocalDate day) {
        boolean moved =
                state() == State.RECOGNISED && !answer.orElseThrow().step().on().isAfter(day);
        return moved ? to : from;
    }
}
