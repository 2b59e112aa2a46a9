package org.fcrsuite.metrics.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** Where a contact can be opened in the system that it came from, as the operator says for each source. */
@ApplicationScoped
class ContactLinks {

    private static final String ID = "{id}";

    private final Map<String, String> templates;

    ContactLinks(PageConfig config) {
        this.templates = config.contactLinks();
        templates.forEach((source, template) -> {
            if (!template.matches("https?://.+") || !template.contains(ID)) {
                throw new IllegalStateException("fcr.metrics.contact-links for '" + source
                        + "' must be an http or https address with {id} in it.");
            }
        });
    }

    /** Null where nobody has said. */
    String of(String source, String externalId) {
        String template = templates.get(source);
        // Within a path, a space is %20 and never a plus.
        return template == null ? null
                : template.replace(ID, URLEncoder.encode(externalId, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
