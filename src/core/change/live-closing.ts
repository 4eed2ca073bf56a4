/** What a live page says at its end, in small letters: of its own end and where to read on, and of nothing else. */
type Closing = {
  /** Each one sentence, without its full stop. */
  readonly ends: readonly string[]
  /** How a sentence begins that takes leave, or sends elsewhere. */
  readonly leaves: string
}

const closings: readonly Closing[] = [
  {
    ends: [
      '(?:this|our|the) live ?(?:blog|page|feed|ticker|updates|coverage|reporting)(?: (?:of|on) (?:the|this) [^.,!?\\d]{3,40})? (?:(?:is|are|has|have|was) )?(?:now )?(?:been )?(?:closed|closing|ended|ending|ends|finished|over|concluded|paused|(?:come|coming) to an end|wound up)(?: (?:here|now|for (?:now|today|tonight|the (?:day|night|evening))))*',
    ],
    leaves:
      'thanks?(?!\\p{L})|you can (?:read|find|follow|see|catch)|(?:read|find|follow|see) (?:our|the|more|all)|for (?:the latest|more (?:on|news|updates))|our (?:full|main|latest) (?:story|report|coverage)',
  },
  {
    ends: [
      '(?:(?:este|nuestro) (?:directo|minuto a minuto|blog en (?:vivo|directo))|(?:esta|nuestra|la) (?:página|cobertura|narración) en (?:vivo|directo)) (?:ya )?(?:ha (?:terminado|finalizado|concluido|llegado a su fin)|termina|finaliza|concluye|acaba|terminó|finalizó|concluyó|está cerrad[oa]|queda cerrad[oa]|se cierra|se ha cerrado)(?: (?:aquí|ya|por (?:hoy|ahora)))*',
      '(?:hasta aquí|cerramos|terminamos|concluimos|finalizamos|damos por (?:cerrad|terminad|finalizad|concluid)[oa])(?: (?:aquí|ya|por hoy))* (?:(?:este|nuestro|el) (?:directo|minuto a minuto|blog en (?:vivo|directo))|(?:esta|nuestra|la) (?:página|cobertura|narración) en (?:vivo|directo))(?: (?:aquí|ya|por (?:hoy|ahora)))*',
    ],
    leaves:
      '(?:muchas )?gracias(?!\\p{L})|(?:puede[ns]?|pueden) (?:leer|seguir|consultar|encontrar)|(?:lea|lee|siga|sigue|consulte|consulta) (?:aquí|la|el|nuestr[ao]|toda|más)',
  },
  {
    ends: [
      '(?:на этом )?(?:(?:наша|эта|текстовая|прямая) )*(?:онлайн|онлайн-?(?:трансляция|хроника)|трансляция|хроника) (?:на (?:этом|сегодня) )?(?:завершен[аы]?|завершён|закончен[аы]?|окончен[аы]?|закрыт[аы]?|завершилась|завершается|закончилась|заканчивается)(?: на сегодня)?',
      '(?:на этом )?(?:мы )?(?:завершаем|заканчиваем|закрываем)(?: на (?:этом|сегодня))? (?:(?:нашу|наш|эту|этот|текстовую|прямую) )*(?:онлайн|онлайн-?(?:трансляцию|хронику)|трансляцию|хронику)(?: на сегодня)?',
    ],
    leaves:
      'спасибо(?!\\p{L})|благодарим(?!\\p{L})|(?:читайте|следите|подробности|главное|подробнее)(?!\\p{L})',
  },
  {
    ends: [
      '(?:(?:unser|dieser|der) (?:live-?(?:blog|ticker)|newsblog)|(?:unsere|diese|die) live-?(?:berichterstattung|seite)) (?:ist|wird|wurde|endet)(?: (?:nun|jetzt|hier|hiermit|damit|für heute|an dieser stelle))*(?: (?:beendet|geschlossen|abgeschlossen|zu ende))?',
      '(?:(?:hiermit|damit|nun|an dieser stelle) )?(?:wir (?:beenden|schließen)|(?:beenden|schließen) wir)(?: (?:nun|jetzt|hier|hiermit|damit|für heute|an dieser stelle))* (?:(?:unseren|diesen|den) (?:live-?(?:blog|ticker)|newsblog)|(?:unsere|diese|die) live-?(?:berichterstattung|seite))(?: (?:nun|jetzt|hier|hiermit|damit|für heute|an dieser stelle))*',
    ],
    leaves:
      '(?:vielen |herzlichen )?dank(?!\\p{L})|danke(?!\\p{L})|wir (?:danken|bedanken)|(?:mehr (?:dazu|zum thema)|alles weitere|weitere (?:meldungen|nachrichten|informationen)|lesen sie)(?!\\p{L})',
  },
  {
    ends: [
      "(?:(?:ce|notre) (?:direct|live)|(?:cette|notre) (?:page|couverture) en direct) (?:(?:est|a été) (?:maintenant |désormais |à présent )?(?:terminée?|close?|clos|fermée?|achevée?)|s'achève|se termine|prend fin|touche à sa fin)(?: (?:ici|maintenant|pour (?:aujourd'hui|ce soir)))*",
      "(?:c'est (?:ainsi )?la fin de|nous (?:fermons|terminons|clôturons|refermons|concluons)|fin de)(?: ici)? (?:(?:ce|notre) (?:direct|live)|(?:cette|notre) (?:page|couverture) en direct)(?: (?:ici|maintenant|pour (?:aujourd'hui|ce soir)))*",
    ],
    leaves:
      "merci(?!\\p{L})|(?:retrouvez|lisez|suivez|consultez) (?:ici|nos?|notre|l[ae']|les|toute?s?)|vous pouvez (?:lire|suivre|retrouver|consulter)|à (?:bientôt|demain)",
  },
]

/** A post begins with its time; what takes leave has no figure, for news would. */
export const liveClosings: readonly RegExp[] = closings.map(
  ({ ends, leaves }) =>
    new RegExp(
      `^(?:\\d{1,2}[:.h]\\d{2}[\\s–—|-]*)?(?:${ends.join('|')})[.!]?(?: (?:${leaves})[^.!?\\d]{0,120}[.!]?){0,3}$`,
      'u',
    ),
)
