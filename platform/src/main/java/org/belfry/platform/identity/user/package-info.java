/** Users: accounts and their roles. */
@NullMarked
package org.belfry.platform.identity.user;

import org.jspecify.annotations.NullMarked;
