package uk.panauthority.placement.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * When missing episodes lead to a review, and by when it is to be held. Kept with each review that was opened by it.
 *
 * @param episodes so many within the window open a review
 * @param windowDays length of the window, both of its end days included
 * @param dueDays days from the opening
 * @param citation where the rule comes from
 */
@Embeddable
public record ReviewRule(
        @Column(name = "rule_episodes", updatable = false) int episodes,

        @Column(name = "rule_window_days", updatable = false)
        int windowDays,

        @Column(name = "rule_due_days", updatable = false) int dueDays,
        @Column(name = "rule_citation", updatable = false) String citation) {}
