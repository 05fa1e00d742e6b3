/** Passwords: hashing, within turns that others have too, and who may guess how often. */
@NullMarked
package org.belfry.platform.identity.password;

import org.jspecify.annotations.NullMarked;
