/** Encryption of the secrets that have to be read again, such as those that sign webhooks. */
@NullMarked
package org.belfry.platform.secret;

import org.jspecify.annotations.NullMarked;
