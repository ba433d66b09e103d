package org.huifang.complaint.parcel.web;

import java.security.Principal;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.parcel.ParcelDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button on the page of a case that has the parcel's facts fetched again. */
@Controller
class ParcelPageController {

    private final ParcelDesk desk;

    ParcelPageController(ParcelDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/cases/{number}/parcel-facts/refresh")
    String refresh(@PathVariable String number, Principal agent) {
        var known = new ComplaintNumber(number);
        desk.fetchAgain(known, Actor.staff(agent.getName()));
        return "redirect:/cases/%s/brief?asked".formatted(known.value());
    }
}
