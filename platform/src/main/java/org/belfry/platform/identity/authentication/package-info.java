/** Finds out who is calling: Basic, Bearer and API-Key. */
@NullMarked
package org.belfry.platform.identity.authentication;

import org.jspecify.annotations.NullMarked;
