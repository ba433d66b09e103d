package org.huifang.desk.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Takes the token against other sites before the page is written. The token may need a session, and a session a cookie; a long page
 * is on its way before its first form is reached, and then it is too late for either.
 */
@ControllerAdvice({
    "org.huifang.desk.web",
    "org.huifang.channel.web",
    "org.huifang.followup.callback.web",
    "org.huifang.report.web",
    "org.huifang.insight.agent.web",
    "org.huifang.insight.warning.web",
    "org.huifang.staff.training.web",
    "org.huifang.audit.search"
})
class SessionBeforePage {

    /** @param token null where nothing guards forms */
    @ModelAttribute
    void begin(CsrfToken token) {
        if (token != null) {
            token.getToken();
        }
    }
}
