package org.huifang.dossier.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huifang.audit.proof.Chain;
import org.huifang.audit.proof.Digests;
import org.huifang.audit.proof.Finding;
import org.huifang.dossier.Dossier;
import org.huifang.dossier.LedgerData;
import org.springframework.stereotype.Service;

/** Puts a dossier into words and drawings. */
@Service
public class DossierViews {

    private static final List<String> COVER = List.of(
            "status",
            "outcome",
            "state",
            "result",
            "category",
            "priority",
            "department",
            "agent",
            "waybill",
            "receivedAt",
            "plannedAt",
            "closedAt",
            "finishedAt");

    /** Facts that speak for themselves, each a chapter with these columns. */
    private static final List<String> TABLES = List.of(
            "clocks",
            "clockEvents",
            "escalations",
            "inquiries",
            "messages",
            "received",
            "files",
            "proposals",
            "decisionsOnRemedies",
            "approvals",
            "payouts",
            "callbacks",
            "links");

    /** In the bundle, and too long or too technical for people. */
    private static final Set<String> BUNDLE_ONLY = Set.of(
            "facts",
            "assessment",
            "region",
            "authorisedAt",
            "calendarVersion",
            "idempotencyKey",
            "inboundMessageId",
            "position");

    private final PathSections paths;
    private final EntrySections entries;
    private final AnchorReach reach;
    private final NamedCustomers customers;
    private final Words words;

    DossierViews(PathSections paths, EntrySections entries, AnchorReach reach, NamedCustomers customers, Words words) {
        this.paths = paths;
        this.entries = entries;
        this.reach = reach;
        this.customers = customers;
        this.words = words;
    }

    public DossierView of(Dossier dossier) {
        var ledger = dossier.chains().get(Chain.LEDGER);
        var trace = dossier.chains().get(Chain.TRACE);
        var path = new PathTaken(trace);
        var gap = reach.gapIn(dossier);
        var sections = new ArrayList<Section>();
        sections.add(facts(dossier));
        sections.add(proof(dossier, gap));
        sections.add(paths.phases(path));
        sections.add(paths.drawings(path));
        sections.add(entries.timeline(ledger));
        sections.add(entries.operations(trace));
        sections.add(entries.decisions(ledger));
        TABLES.forEach(
                name -> sections.add(table(name, readable(name, dossier.parts().get(name)))));
        sections.add(texts(dossier));
        sections.add(paths.steps(path));
        var number = new int[1];
        return new DossierView(
                dossier.number(),
                words.time(dossier.madeAt()),
                dossier.proof().isWhole(),
                gap,
                cover(dossier),
                sections.stream()
                        .filter(section -> !section.isEmpty())
                        .map(section -> section.numbered(++number[0]))
                        .toList());
    }

    private List<List<String>> cover(Dossier dossier) {
        var fields = dossier.parts().get("case").get(0);
        return COVER.stream()
                .filter(name -> fields.get(name) != null)
                .map(name -> List.of(words.fact(name), cell(name, fields.get(name))))
                .toList();
    }

    private Section facts(Dossier dossier) {
        var rows = dossier.parts().get("case").get(0).entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> List.of(words.fact(field.getKey()), cell(field.getKey(), field.getValue())))
                .toList();
        return Section.table("facts", words.both("section", "facts"), List.of(), rows);
    }

    private Section proof(Dossier dossier, Optional<String> unproven) {
        var proof = dossier.proof();
        var result = proof.isWhole() ? words.both("proof", "whole") : words.both("proof", "altered");
        var rows = new ArrayList<List<String>>();
        var gap = unproven.map(text -> "\n" + text).orElse("");
        rows.add(List.of(words.both("proof", "result"), result + gap));
        proof.findings().forEach(finding -> rows.add(List.of(words.both("proof", "finding"), text(finding))));
        for (var chain : Chain.values()) {
            var list = dossier.chains().get(chain);
            var head = list.isEmpty() ? "–" : list.get(list.size() - 1).hash();
            rows.add(List.of(words.both("proof", chain.title()), "%d · %s".formatted(list.size(), head)));
        }
        proof.anchors()
                .forEach(anchor -> rows.add(List.of(
                        words.both("proof", "anchor"),
                        "%d · %s · %s".formatted(anchor.seq(), anchor.day(), anchor.hash()))));
        rows.add(List.of(words.both("proof", "key"), proof.keyId()));
        return Section.table("proof", words.both("section", "proof"), List.of(), rows);
    }

    private static String text(Finding finding) {
        return finding.toString();
    }

    /** Promises with their reasons in one place; everything else as it is. */
    private static List<Map<String, Object>> readable(String name, List<Map<String, Object>> items) {
        return name.equals("clocks") ? items.stream().map(DossierViews::promise).toList() : items;
    }

    private static Map<String, Object> promise(Map<String, Object> item) {
        var promise = new LinkedHashMap<String, Object>();
        List.of("milestone", "state", "startedAt", "dueAt", "fulfilledAt", "brokenAt")
                .forEach(field -> promise.put(field, item.get(field)));
        promise.put(
                "why",
                Stream.of("whyZh", "whyEn", "reason")
                        .map(item::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
        return promise;
    }

    private Section table(String name, List<Map<String, Object>> items) {
        var shown = items.stream()
                .flatMap(item -> item.keySet().stream())
                .distinct()
                .filter(column -> !BUNDLE_ONLY.contains(column) && !column.equals("id"))
                .filter(column -> items.stream().anyMatch(item -> item.get(column) != null))
                .toList();
        var rows = items.stream()
                .map(item -> shown.stream()
                        .map(column -> cell(column, item.get(column)))
                        .toList())
                .toList();
        var headings = shown.stream().map(column -> words.fact(column)).toList();
        return Section.table(name, words.both("section", name), headings, rows);
    }

    private String cell(String column, Object value) {
        if (column.endsWith("Cents") && value instanceof Long cents) {
            return cents == 0 ? "" : words.yuan(cents);
        }
        if (column.equals("customerId") && value instanceof Long customer) {
            return customers.reference(customer);
        }
        if (column.equals("rules") && value != null) {
            return lines(LedgerData.of(value.toString()));
        }
        return value instanceof String actor && actor.startsWith("staff:")
                ? words.actor(actor)
                : words.cell(column, value);
    }

    private static String lines(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    /** The words themselves, or that they are gone, or not those the ledger has the hash of. */
    private Section texts(Dossier dossier) {
        var rows = dossier.parts().get("texts").stream()
                .map(item -> List.of(
                        Objects.toString(item.get("entry")),
                        words.event(Objects.toString(item.get("of"))),
                        state(item),
                        text(item)))
                .toList();
        var columns = Stream.of("seq", "event", "state", "text")
                .map(name -> words.both("column", name))
                .toList();
        return Section.table("texts", words.both("section", "texts"), columns, rows);
    }

    private String state(Map<String, Object> item) {
        if (item.get("words") == null) {
            return words.both("text", "erased");
        }
        return Digests.ofParts(strings(item)).equals(item.get("sha256"))
                ? words.both("text", "same")
                : words.both("text", "other");
    }

    private static String text(Map<String, Object> item) {
        return item.get("words") == null ? Objects.toString(item.get("sha256")) : String.join("\n", strings(item));
    }

    private static List<String> strings(Map<String, Object> item) {
        var list = (List<?>) item.get("words");
        return IntStream.range(0, list.size())
                .mapToObj(i -> (String) list.get(i))
                .toList();
    }
}
