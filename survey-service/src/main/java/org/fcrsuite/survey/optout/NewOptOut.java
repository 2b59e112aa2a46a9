package org.fcrsuite.survey.optout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.kit.problem.Problem.Invalid;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.PhoneNumber;

/** A refusal as it is sent or imported. Blank is the same as absent. */
@Schema(name = "NewOptOut", description = "Who is not to be asked again: by address, by customer, or several of these.")
record NewOptOut(
        @Schema(description = "Kept as a keyed hash only.", maxLength = NewOptOut.LONGEST_EMAIL) String email,
        @Schema(description = "With its country code. Kept as a keyed hash only.", examples = "+31612345678") String phone,
        @Schema(description = "The customer's pseudonym.") UUID customerKey,
        @Schema(description = "An address's hash, as the list and the export of this deployment have it.", pattern = "^[0-9a-fA-F]{64}$") String addressHash) {

    static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"]+@[^\\s\\p{Cntrl}@<>(),;:\"]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    NewOptOut {
        email = blankToNull(email);
        phone = blankToNull(phone);
        addressHash = blankToNull(addressHash);
    }

    /** What is wrong with it; nothing where all is well. */
    List<Invalid> faults() {
        List<Invalid> faults = new ArrayList<>();
        boolean goodEmail = email == null || email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
        check(faults, goodEmail, "email", "must be an e-mail address of at most " + LONGEST_EMAIL + " characters");
        check(faults, phone == null || PhoneNumber.of(phone).isPresent(), "phone",
                "must be a number with its country code, such as +31612345678");
        check(faults, addressHash == null || HASH.matcher(addressHash).matches(), "addressHash",
                "must be 64 hexadecimal digits, as the export has them");
        check(faults, Stream.of(email, phone, customerKey, addressHash).anyMatch(Objects::nonNull), "email",
                "or phone, customerKey or addressHash must be given");
        return faults;
    }

    private static void check(List<Invalid> faults, boolean isGood, String field, String detail) {
        if (!isGood) {
            faults.add(new Invalid(field, detail));
        }
    }

    List<Refusal> refusals(AddressHasher hasher) {
        List<Refusal> refusals = new ArrayList<>();
        if (email != null) {
            refusals.add(Refusal.of(hasher.email(email)));
        }
        PhoneNumber.of(phone).map(hasher::phone).map(Refusal::of).ifPresent(refusals::add);
        if (customerKey != null) {
            refusals.add(Refusal.of(customerKey));
        }
        if (addressHash != null) {
            refusals.add(new Refusal(addressHash.toLowerCase(Locale.ROOT), null));
        }
        return refusals;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** It names a person: it stays out of logs. */
    @Override
    public String toString() {
        return "NewOptOut[…]";
    }
}
