@NullMarked
package org.belfry.platform.identity.password;

import org.jspecify.annotations.NullMarked;
