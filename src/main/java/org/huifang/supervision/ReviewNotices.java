package org.huifang.supervision;

import java.util.List;
import java.util.Map;
import org.huifang.channel.StaffMail;
import org.springframework.stereotype.Service;

/** Writes to those who are late with a review. */
@Service
public class ReviewNotices {

    private final Reviews reviews;
    private final StaffMail mail;

    ReviewNotices(Reviews reviews, StaffMail mail) {
        this.reviews = reviews;
        this.mail = mail;
    }

    /** @param groups ids of those who are late, and of those above them */
    public void remind(String number, String... groups) {
        reviews.reminded(number, List.of(groups));
        for (var group : groups) {
            mail.send(group, "case-review", number + "-" + group, Map.of("number", number));
        }
    }
}
