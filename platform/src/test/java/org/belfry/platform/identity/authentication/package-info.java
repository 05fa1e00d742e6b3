@NullMarked
package org.belfry.platform.identity.authentication;

import org.jspecify.annotations.NullMarked;
