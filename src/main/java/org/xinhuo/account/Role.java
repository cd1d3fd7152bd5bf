package org.xinhuo.account;

import static org.xinhuo.shared.Permission.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.xinhuo.shared.Permission;

/** What somebody is in an organisation, and what that allows there and in every organisation below it. */
public enum Role {
    /** 学员: learns, sits tests, applies. */
    TRAINEE(LEARN),
    /** 评委: scores demonstrations. */
    ASSESSOR(LEARN),
    /** 计生协工作人员: reviews, approves and finds people of one organisation and all below it. */
    OFFICER(LEARN, SEE_PEOPLE, KEEP_PEOPLE, AWARD, SEARCH_REGISTRY),
    /** 国家管理员: an officer of the whole country. */
    NATIONAL(LEARN, SEE_PEOPLE, KEEP_PEOPLE, AWARD, SEARCH_REGISTRY, READ_AUDIT),
    /** 督导员: reads everything, changes nothing. */
    AUDITOR(SEE_PEOPLE, SEARCH_REGISTRY, READ_AUDIT);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        permissions = EnumSet.of(first, others);
    }

    /** Whether it reaches over the whole country, wherever its holder belongs: the log knows no borders. */
    public boolean isNationwide() {
        return allows(READ_AUDIT);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** The name the container knows the role by, in {@code web.xml}: {@code officer}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
