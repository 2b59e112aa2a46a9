package org.fcrsuite.survey.erasure;

/**
 * What one feature keeps of people. Every feature that keeps an address, a name or a person's own words has one of these;
 * erasing somebody asks them all, in one transaction.
 */
public interface PersonalData {

    void erase(Person person);
}
