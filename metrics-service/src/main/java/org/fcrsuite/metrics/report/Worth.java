package org.fcrsuite.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What repeats cost, and what a point of FCR is worth. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Worth", description = "What repeats cost, and what a point of internal FCR is worth: the contacts that were repeats, divided by the points of FCR that are missing. Ranges come from the interval of the share of contacts that are followed by a repeat.")
public record Worth(Amount repeats,
        @Schema(nullable = true, description = "Null where FCR is not known, is whole, or rests on fewer than 30 contacts.") Amount point) {

    /** What an operator says that a contact costs; nulls where nothing is said. */
    public record Price(Double contact, String currency) {
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "WorthAmount", description = "Contacts in these days, and what they cost where the deployment says what a contact costs.")
    public record Amount(double contacts, double low, double high, @Schema(nullable = true) Double cost,
            @Schema(nullable = true) Double costLow, @Schema(nullable = true) Double costHigh,
            @Schema(nullable = true) String currency) {

        private static Amount of(double contacts, double low, double high, Price price) {
            return price.contact() == null ? new Amount(contacts, low, high, null, null, null, null)
                    : new Amount(contacts, low, high, contacts * price.contact(), low * price.contact(),
                            high * price.contact(), price.currency());
        }
    }

    /**
     * @param repeated the contacts that were followed by a repeat, of all
     * @param figure by the definition
     */
    static Worth of(ShareView repeated, InternalFigure figure, Price price) {
        if (repeated.share() == null) {
            return new Worth(Amount.of(0, 0, 0, price), null);
        }
        double low = repeated.low() * repeated.of();
        double high = repeated.high() * repeated.of();
        Amount repeats = Amount.of(repeated.contacts(), low, high, price);
        if (figure.tooFew() || figure.rate() == 1) {
            return new Worth(repeats, null);
        }
        double points = 100 * (1 - figure.rate());
        return new Worth(repeats, Amount.of(repeated.contacts() / points, low / points, high / points, price));
    }
}
