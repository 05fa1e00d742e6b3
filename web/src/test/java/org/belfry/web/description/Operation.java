package org.belfry.web.description;

import java.util.Set;
import java.util.TreeSet;

/**
 * An operation, as a description tells it or a resource has it.
 *
 * @param verb such as {@code GET}
 * @param path below the address of its API, such as {@code /tasks/{id}}
 * @param access {@code everybody}, {@code API key}, or the scope that is needed
 * @param roles of which the caller needs one
 * @param demo whether it is there in demo mode only
 */
record Operation(String verb, String path, String access, Set<String> roles, boolean demo) {
  Operation {
    roles = new TreeSet<>(roles);
  }
}
