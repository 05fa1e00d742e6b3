package org.belfry.platform.persistence.schema;

import org.belfry.platform.version.Version;

/** Stops the start of an older Belfry on the database of a newer one. */
final class NewerSchema extends RuntimeException {
  NewerSchema(String script) {
    super(
        "Belfry "
            + Version.current()
            + " does not start, as a newer one has changed its database ("
            + script
            + "). Start the newer one, or restore the backup from before.");
  }
}
