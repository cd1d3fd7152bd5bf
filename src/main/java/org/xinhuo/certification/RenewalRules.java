package org.xinhuo.certification;

import java.util.Optional;
import org.xinhuo.shared.Bilingual;

/**
 * How a credential is renewed (换证) before it ends. A scheme without this is not renewed: one learns and applies anew.
 *
 * @param windowDays how many days before its last day renewing begins
 * @param hours      复训 in 学时 over the whole period
 * @param sessions   授课 a year
 * @param graceDays  how many days after its last day it may still be renewed; it is not in force then
 * @param also       what else is asked, which an officer confirms
 */
public record RenewalRules(int windowDays, int hours, int sessions, int graceDays, Optional<Bilingual> also) {}
