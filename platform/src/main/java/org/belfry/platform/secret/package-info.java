/** Encryption of the secrets that have to be read again, such as those that sign what is sent. */
@NullMarked
package org.belfry.platform.secret;

import org.jspecify.annotations.NullMarked;
