/** Who receives reports, and the policy: profiles, and the directory of them. */
package org.reportcli.vendor;
