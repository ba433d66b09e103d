package org.huifang.followup.conduct.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.huifang.channel.UnknownMessage;
import org.huifang.followup.conduct.OptOuts;
import org.huifang.followup.survey.link.SignedOptOuts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking never refuses, because mail servers look at every link; a person presses the button. Pages are in both languages. */
@Hidden
@Controller
class OptOutPageController {

    private final SignedOptOuts links;
    private final OptOuts optOuts;

    OptOutPageController(SignedOptOuts links, OptOuts optOuts) {
        this.links = links;
        this.optOuts = optOuts;
    }

    @GetMapping("/o/{token}")
    ModelAndView ask(@PathVariable String token) {
        return links.read(token).map(message -> new ModelAndView("opt-out/ask")).orElseGet(this::leadsNowhere);
    }

    /** @param website a field that people do not see and programs fill in */
    @PostMapping("/o/{token}")
    ModelAndView refuse(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String button,
            @RequestParam(defaultValue = "") String website) {
        return links.read(token)
                .map(message -> {
                    if (!button.equals("stop") || !website.isEmpty()) {
                        return new ModelAndView("opt-out/ask");
                    }
                    optOuts.refuse(message);
                    return new ModelAndView("opt-out/done");
                })
                .orElseGet(this::leadsNowhere);
    }

    /** Any other address below, such as a link cut in two by a mail program. */
    @GetMapping("/o/{*rest}")
    ModelAndView elsewhere() {
        return leadsNowhere();
    }

    @ExceptionHandler(UnknownMessage.class)
    ModelAndView leadsNowhere() {
        return new ModelAndView("survey/closed", Map.of(), HttpStatus.NOT_FOUND);
    }
}
