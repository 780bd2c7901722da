package org.chancery.procedures;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a submitted page held.
 *
 * @param answers a new object with the page's inputs put in
 * @param edited true when the person pressed "add another" or "remove": show the page again instead of validating it
 * @param focus JSON pointer of the item added or left, empty when not edited
 */
public record FormInput(ObjectNode answers, boolean edited, String focus) {}
