package org.huifang.audit.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.huifang.audit.search.CaseSearches;
import org.huifang.audit.search.FoundPage;
import org.huifang.audit.search.SavedSearch;
import org.huifang.audit.search.SavedSearches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finds cases, page by page, and keeps searches. */
@RestController
@RequestMapping("/api/case-search")
@Tag(name = "Case search")
class CaseSearchController {

    private final CaseSearches searches;
    private final SavedSearches saved;

    CaseSearchController(CaseSearches searches, SavedSearches saved) {
        this.searches = searches;
        this.saved = saved;
    }

    @GetMapping
    @Operation(
            summary = "Cases that meet all criteria, newest first",
            description =
                    "'next' of a page is 'after' of the following one; cases that come in meanwhile move no page.")
    FoundPage search(
            @ParameterObject SearchForm form,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        return searches.page(form.search(), after, size);
    }

    @GetMapping("/saved")
    @Operation(summary = "One's own saved searches, by name")
    List<SavedSearch> savedSearches(Principal caller) {
        return saved.of(caller.getName());
    }

    @PutMapping("/saved/{name}")
    @Operation(summary = "Save a search under a name; one of that name is replaced")
    SavedSearch saveSearch(@PathVariable String name, @ParameterObject SearchForm form, Principal caller) {
        return saved.save(caller.getName(), name, form.search());
    }

    @DeleteMapping("/saved/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget a saved search")
    void forgetSearch(@PathVariable UUID id, Principal caller) {
        saved.forget(caller.getName(), id);
    }
}
