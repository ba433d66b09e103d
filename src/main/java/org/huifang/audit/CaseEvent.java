package org.huifang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One entry of a case's ledger, numbered from 1 without gaps. */
public record CaseEvent(int seq, Instant at, String actor, CaseEventKind kind, JsonNode data) {}
