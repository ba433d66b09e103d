package org.huifang.audit.search.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huifang.audit.search.CaseSearch;
import org.huifang.audit.search.CaseSearches;
import org.huifang.audit.search.FoundCase;
import org.huifang.audit.search.InvalidSearch;
import org.huifang.audit.search.SavedSearches;
import org.huifang.home.HomeTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The search as a page: criteria above, cases below, links to the next page and to files. */
@Hidden
@Controller
class CaseSearchPageController {

    private static final int PAGE = 50;

    private final CaseSearches searches;
    private final SavedSearches saved;

    CaseSearchPageController(CaseSearches searches, SavedSearches saved) {
        this.searches = searches;
        this.saved = saved;
    }

    /** A case in the table, times as the house writes them. */
    record Line(FoundCase found, String received, String closed) {

        static Line of(FoundCase found) {
            return new Line(found, minute(found.receivedAt()), minute(found.closedAt()));
        }

        private static String minute(Instant at) {
            return at == null ? "" : HomeTime.minute(at);
        }
    }

    @GetMapping("/case-search")
    ModelAndView search(SearchForm form, @RequestParam(required = false) String after, Principal reader) {
        var search = form.search();
        var found = searches.page(search, after, PAGE);
        return page(search.criteria(), reader)
                .addObject("lines", found.cases().stream().map(Line::of).toList())
                .addObject("next", found.next() == null ? null : address("/case-search", search, found.next()))
                .addObject("csv", address("/case-search/cases.csv", search, null))
                .addObject("xlsx", address("/case-search/cases.xlsx", search, null));
    }

    @PostMapping("/case-search/saved")
    String save(@RequestParam String name, SearchForm form, Principal reader) {
        saved.save(reader.getName(), name, form.search());
        return "redirect:" + address("/case-search", form.search(), null);
    }

    @ExceptionHandler({InvalidSearch.class, BindException.class})
    ModelAndView invalid(Exception cause, Principal reader) {
        var problem =
                cause instanceof InvalidSearch ? cause.getMessage() : "日期应写作 2026-03-01。 Days are written 2026-03-01.";
        var page = page(Map.of(), reader).addObject("problem", problem).addObject("lines", List.of());
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Map<String, String> criteria, Principal reader) {
        return new ModelAndView("audit/case-search")
                .addObject("criteria", criteria)
                .addObject("saved", saved.of(reader.getName()));
    }

    private static String address(String path, CaseSearch search, String after) {
        var address = UriComponentsBuilder.fromPath(path);
        search.criteria().forEach(address::queryParam);
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().toUriString();
    }
}
