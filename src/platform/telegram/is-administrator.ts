import { type Api, GrammyError } from 'grammy'

export async function isAdministrator(api: Api, chatId: number, userId: number): Promise<boolean> {
  try {
    const { status } = await api.getChatMember(chatId, userId)
    return status === 'creator' || status === 'administrator'
  } catch (error) {
    // Who asks in a chat that they have left is no member; of a channel that is not ours we learn nothing.
    if (error instanceof GrammyError && [400, 403].includes(error.error_code)) return false
    throw error
  }
}
