package org.fcrsuite.local.simulator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who the customers are: two thirds Dutch, plainly invented names, addresses that no one can own (RFC 2606). */
final class Population {

    private static final List<String> DUTCH = List.of("Sanne", "Thijs", "Femke", "Joost", "Anouk", "Ruben", "Maaike",
            "Koen", "Iris", "Bas", "Lieke", "Stijn");
    private static final List<String> DUTCH_FAMILIES = List.of("Voorbeeld", "Verzonnen", "van der Proef", "Bedacht",
            "de Schijn", "Denkbeeld");
    private static final List<String> ENGLISH = List.of("Alice", "Tom", "Grace", "Harry", "Ruby", "Jack", "Ella",
            "Oscar", "Maya", "Leo", "Nina", "Ben");
    private static final List<String> ENGLISH_FAMILIES = List.of("Sample", "Fictional", "Makebelieve", "Specimen",
            "Invented", "Placeholder");

    private final List<Customer> customers;
    /** Running sum of the activities: a customer is drawn by a binary search in it. */
    private final double[] activity;

    Population(int size, Chance chance) {
        List<Customer> drawn = new ArrayList<>();
        activity = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            drawn.add(customer("C-%05d".formatted(10_000 + i), "c" + (10_000 + i), chance));
            sum += drawn.get(i).activity();
            activity[i] = sum;
        }
        customers = List.copyOf(drawn);
    }

    Customer someone(Chance chance) {
        int found = Arrays.binarySearch(activity, chance.uniform(0, activity[activity.length - 1]));
        return customers.get(found < 0 ? -found - 1 : found);
    }

    /** {@code tag} makes the address unique where names are not. */
    static Customer customer(String id, String tag, Chance chance) {
        boolean dutch = chance.flip(0.68);
        String first = chance.oneOf(dutch ? DUTCH : ENGLISH);
        String family = chance.oneOf(dutch ? DUTCH_FAMILIES : ENGLISH_FAMILIES);
        boolean abroad = !dutch && chance.flip(0.3);
        return new Customer(id, address(first, family, tag), null, first + " " + family, dutch ? "nl-NL" : "en-GB",
                abroad ? "Europe/London" : "Europe/Amsterdam", chance.around(1, 0.8), chance.normal(),
                Math.min(20, chance.around(3, 0.9)), chance.oneOf(List.of(Channel.values()), c -> c.share));
    }

    private static String address(String first, String family, String tag) {
        String name = Normalizer.normalize(first + "." + family, Normalizer.Form.NFD).replaceAll("[^A-Za-z.]", "");
        return "%s.%s@example.com".formatted(name, tag).toLowerCase(Locale.ROOT);
    }
}
