/** A specified group as IAM Identity Center has it. */
export interface ExistingGroup {
  name: string;
  /** Undefined: it is not there. */
  id?: string;
  /** An identity provider manages it. */
  provisioned: boolean;
  memberIds: string[];
}
