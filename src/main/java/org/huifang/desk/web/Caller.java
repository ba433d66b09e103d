package org.huifang.desk.web;

import java.util.Set;
import org.huifang.audit.Actor;
import org.huifang.desk.Duty;
import org.huifang.desk.StaffGroups;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who looks at a page, and what they are here for. */
record Caller(String user, Set<Duty> duties) {

    /** @param login whose authorities are ids of groups */
    static Caller of(Authentication login, StaffGroups groups) {
        var ids = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return new Caller(login.getName(), groups.dutiesOf(ids));
    }

    /** Leads, and those who only look; agents do their work without. */
    boolean readsDossiers() {
        return duties.contains(Duty.LEADS) || !duties.contains(Duty.WORKS);
    }

    Actor actor() {
        return Actor.staff(user);
    }

    /** What a form of theirs is bound to, beside what it does. */
    String passSubject(String about) {
        return about + " " + user;
    }
}
