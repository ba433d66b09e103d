package org.huifang.customer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import org.huifang.customer.file.content.FileField;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Makes of a body what is said of each field. */
@Component
class SaidByChannel {

    private final ObjectMapper json;

    SaidByChannel(ObjectMapper json) {
        this.json = json;
    }

    /** Of every field: what is not in the body is not known any more. */
    Map<FileField, String> whole(CustomerRequest request) {
        var body = json.valueToTree(request);
        var said = new EnumMap<FileField, String>(FileField.class);
        for (var field : FileField.values()) {
            said.put(field, text(body.path(field.property())));
        }
        return said;
    }

    /** Of the fields in the body (RFC 7396): null is not known any more, what is missing stays as it is. */
    Map<FileField, String> part(JsonNode body) {
        check(body);
        var said = new EnumMap<FileField, String>(FileField.class);
        for (var field : FileField.values()) {
            if (body.has(field.property())) {
                said.put(field, text(body.path(field.property())));
            }
        }
        return said;
    }

    /** Refuses properties and types that the whole would not have either. */
    private void check(JsonNode body) {
        try {
            json.treeToValue(body, CustomerRequest.class);
        } catch (JsonProcessingException unlike) {
            throw new HttpMessageNotReadableException("not a part of a customer's file", unlike, null);
        }
        if (!body.isObject()) {
            throw new HttpMessageNotReadableException("not an object", (Throwable) null, null);
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
